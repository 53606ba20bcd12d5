import { defineSubject, flag, id } from '#core'

/** Leave for one person to act for another, in some things and for some time (ruling A11). */
export const theProxy = defineSubject({
  name: 'proxy',
  area: 'proxies',
  application: { kind: 'box-office', field: null },
  view: 'proxies.view',
  fields: {
    id,
    /** whose rights they are */
    principalId: id,
    /** who acts */
    proxyId: id,
    hasBegun: flag,
    /** run out or revoked */
    hasEnded: flag,
  },
})
