import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { scopeWords } from '../../affordance/acting.ts'
import { FunctionButton } from '../../affordance/function-button.tsx'
import { useMe } from '../../affordance/me.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import type { ProxyGrant } from '../../affordance/things/employees.ts'
import { useActing } from '../../affordance/use-acting.ts'
import { useView } from '../../kit/address.ts'
import { Avatar } from '../../kit/avatar.tsx'
import { Button } from '../../kit/button.tsx'
import { Chip, type Tone } from '../../kit/chip.tsx'
import { Empty } from '../../kit/empty.tsx'
import { CheckField } from '../../kit/field.tsx'
import { Page } from '../../kit/page.tsx'
import { StubBones } from '../../kit/skeleton.tsx'
import { Stub } from '../../kit/stub.tsx'
import { When } from '../../kit/when.tsx'
import { GrantDialog } from './grant-dialog.tsx'
import styles from './proxies.module.css'

/** Who acts for whom: switch to somebody who let you, and let somebody act for you. */
export function Proxies() {
  const me = useMe()
  const [address, change] = useView()
  const [isGranting, setGranting] = useState(false)
  const ended = address.ended === 'true'
  const proxies = useRead('proxies.list', { input: { ended }, keep: true, enabled: !me.acting })
  const { switchBack } = useActing()
  if (me.acting) {
    return (
      <Page title="Switch user" narrow>
        <Empty title={`You act for ${me.person.name}`}>
          <p>Who acts for whom is each person’s own: switch back to see or change it.</p>
          <Button tone="act" onClick={() => void switchBack()}>
            Switch back
          </Button>
        </Empty>
      </Page>
    )
  }
  const items = proxies.data?.items ?? []
  const received = items.filter(({ proxy }) => proxy.id === me.person.id)
  const given = items.filter(({ principal }) => principal.id === me.person.id)
  return (
    <Page
      title="Switch user"
      says="Act for a colleague who is away, or let one act for you. Each act is written down under both names."
      narrow
      acts={
        <FunctionButton
          id="proxies.grant"
          verdict={me.can['proxies.grant']}
          onAct={() => setGranting(true)}
        />
      }
    >
      {proxies.error ? <ReadProblem error={proxies.error} retry={() => proxies.refetch()} /> : null}
      {proxies.isPending ? <StubBones count={2} /> : null}
      {proxies.data ? (
        <div className={styles.sides}>
          <Side title="You may act for" nothing="When a colleague lets you act for them, they stand here.">
            {received.map((proxy) => (
              <ProxyStub key={proxy.id} proxy={proxy} isMine={false} />
            ))}
          </Side>
          <Side title="May act for you" nothing="Nobody. Before you are away, let a colleague step in.">
            {given.map((proxy) => (
              <ProxyStub key={proxy.id} proxy={proxy} isMine />
            ))}
          </Side>
          <CheckField
            label="Those that ended too"
            checked={ended}
            onChange={(event) => change({ ended: event.currentTarget.checked ? 'true' : '' })}
          />
        </div>
      ) : null}
      {isGranting ? <GrantDialog onClose={() => setGranting(false)} /> : null}
    </Page>
  )
}

function Side({ title, nothing, children }: { title: string; nothing: string; children: React.ReactNode[] }) {
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children.length > 0 ? (
        <div className={styles.list}>{children}</div>
      ) : (
        <p className="muted">{nothing}</p>
      )}
    </section>
  )
}

const states: Record<ProxyGrant['state'], { tone: Tone; word: string }> = {
  live: { tone: 'allowed', word: 'Holds now' },
  'to-come': { tone: 'waiting', word: 'To come' },
  'run-out': { tone: 'idle', word: 'Run out' },
  revoked: { tone: 'idle', word: 'Ended' },
}

function ProxyStub({ proxy, isMine }: { proxy: ProxyGrant; isMine: boolean }) {
  const { switchTo } = useActing()
  const revoke = useAct('proxies.revoke')
  const [busy, setBusy] = useState(false)
  const other = isMine ? proxy.proxy : proxy.principal
  const { tone, word } = states[proxy.state]
  const hasEnded = proxy.state === 'revoked' || proxy.state === 'run-out'
  const doSwitch = () => {
    setBusy(true)
    void switchTo(proxy).finally(() => setBusy(false))
  }
  const end = () =>
    revoke.run({
      subject: proxy.id,
      version: proxy.version,
      says: isMine ? `${other.name} acts for you no more.` : `You act for ${other.name} no more.`,
    })
  return (
    <Stub
      counterfoil={
        <div className={styles.acts}>
          <Chip tone={tone}>{word}</Chip>
          {isMine || hasEnded ? null : (
            <FunctionButton
              id="proxies.switch"
              subject={proxy}
              verdict={proxy.can?.['proxies.switch']}
              onAct={doSwitch}
              busy={busy}
              listens={false}
              wide
            />
          )}
          {hasEnded ? null : (
            <FunctionButton
              id="proxies.revoke"
              subject={proxy}
              verdict={proxy.can?.['proxies.revoke']}
              label={isMine ? 'End it' : 'Give it back'}
              onAct={end}
              busy={revoke.busy}
              listens={false}
              wide
            />
          )}
        </div>
      }
    >
      <div className={styles.body}>
        <Avatar name={other.name} />
        <div>
          <h3>{other.name}</h3>
          <p>{proxy.scopes.map((scope) => scopeWords[scope]).join(', ')}</p>
          <p className="muted small">
            <When at={proxy.startsAt} as="day" /> to <When at={proxy.endsAt} as="day" />
            {proxy.lastUsedAt ? (
              <>
                {' '}
                · switched last <When at={proxy.lastUsedAt} as="since" />
              </>
            ) : (
              ' · not used yet'
            )}
          </p>
          {proxy.note ? <p className="small">“{proxy.note}”</p> : null}
        </div>
      </div>
    </Stub>
  )
}
