'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Sheet } from '@/components/keyboard/sheet'
import type { PaletteEntry, PaletteGroup } from '@/components/palette/palette-entries'
import { useOffer } from '@/components/palette/use-offer'
import { Icon } from '@/components/ui/icon'

type PaletteProps = { onClose: () => void; onShowKeys: () => void }

/** Go anywhere, do anything, by a few letters: it is loaded when it is first asked for. */
export function Palette({ onClose, onShowKeys }: PaletteProps) {
  const [typed, setTyped] = useState('')
  const [updating, setUpdating] = useState(false)
  const { words, groups, searching } = useOffer(typed, updating, onClose)
  const router = useRouter()

  const choose = ({ href, press, does }: PaletteEntry) => {
    if (does === 'update') {
      setUpdating(true)
      setTyped('')
      return
    }
    if (does === 'keys') return onShowKeys()
    onClose()
    if (href) router.push(href)
    if (press) document.querySelector<HTMLElement>(press)?.click()
  }
  const items = groups.map(({ label, entries }) => ({ value: label, items: entries }))
  return (
    <Sheet label={words?.title ?? ''} className="palette" onClose={onClose}>
      <Autocomplete.Root
        open
        inline
        items={items}
        filter={null}
        mode="none"
        autoHighlight="always"
        keepHighlight
        itemToStringValue={({ label }: PaletteEntry) => label}
        value={typed}
        onValueChange={(value, { reason }) => reason !== 'item-press' && setTyped(value)}
      >
        <div className="palette__head">
          <Icon name="search" />
          <Autocomplete.Input
            className="palette__input"
            aria-label={words?.title}
            placeholder={words?.placeholder}
          />
          <button type="button" className="btn btn--quiet btn--icon" onClick={onClose}>
            <Icon name="close" />
            <span className="vh">{words?.close}</span>
          </button>
        </div>
        <Autocomplete.Status className="vh">{searching ? words?.searching : null}</Autocomplete.Status>
        <Autocomplete.Empty className="palette__none">
          {searching ? words?.searching : words?.none}
        </Autocomplete.Empty>
        <Autocomplete.List className="palette__list">
          {(group: { value: string; items: PaletteEntry[] }) => (
            <Group key={group.value} label={group.value} entries={group.items} onChoose={choose} />
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Sheet>
  )
}

function Group({ label, entries, onChoose }: PaletteGroup & { onChoose: (entry: PaletteEntry) => void }) {
  return (
    <Autocomplete.Group items={entries} className="palette__group">
      <Autocomplete.GroupLabel className="palette__label">{label}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(entry: PaletteEntry) => (
          <Autocomplete.Item
            key={entry.id}
            value={entry}
            className="palette__item"
            onClick={() => onChoose(entry)}
          >
            <span lang={entry.lang}>{entry.label}</span>
            {entry.detail && <span className="muted">{entry.detail}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}
