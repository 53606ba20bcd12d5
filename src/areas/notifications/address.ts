/** An address that one mailbox answers to; people who have none are told in the app alone. */
export const isAddress = (email: string): boolean => /^[^\s<>"(),:;@\\]+@[^\s<>"(),:;@\\]+$/.test(email)
