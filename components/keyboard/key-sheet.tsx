'use client'

import { Fragment, useEffect, useState } from 'react'
import { KeySwitch } from '@/components/keyboard/key-switch-box'
import { Sheet } from '@/components/keyboard/sheet'
import { Icon } from '@/components/ui/icon'

type Keys = {
  title: string
  close: string
  switch: { label: string; hint: string }
  groups: { label: string; rows: { keys: string[]; does: string }[] }[]
}

/** Every key with what it does, and the switch for those that are single letters. It is loaded when it is first asked for. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const [keys, setKeys] = useState<Keys | null>(null)
  useEffect(() => {
    fetch('/palette')
      .then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
      )
      .then((answer: { keys: Keys }) => setKeys(answer.keys))
      .catch(onClose)
    // asked for once: the words do not change while the sheet is open
  }, [onClose])
  if (!keys) return null
  return (
    <Sheet label={keys.title} onClose={onClose}>
      <div className="dialog__main">
        <header className="dialog__head">
          <h2>{keys.title}</h2>
          <button type="button" className="btn btn--quiet btn--icon" onClick={onClose}>
            <Icon name="close" />
            <span className="vh">{keys.close}</span>
          </button>
        </header>
        <div className="keys">
          {keys.groups.map(({ label, rows }) => (
            <section key={label}>
              <h3>{label}</h3>
              <dl>
                {rows.map((row) => (
                  <Fragment key={row.does}>
                    <dt>
                      {row.keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{row.does}</dd>
                  </Fragment>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <KeySwitch {...keys.switch} />
      </div>
    </Sheet>
  )
}
