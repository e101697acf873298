'use client'

import { useRouter } from 'next/navigation'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { cardMove, nextCard } from '@/components/commitments/board-rules'
import { areKeysOn } from '@/components/keyboard/key-switch'

/**
 * Lets the keyboard walk over the cards: one of them is a stop of the Tab key, arrows lead to the others, a key opens the dialog
 * that moves the card. Without script every card is a stop.
 */
export function BoardKeys({ children }: { children: ReactNode }) {
  const board = useRef<HTMLDivElement>(null)
  const current = useRef<string>(null)
  const router = useRouter()
  // the cards are the server's: after each of its answers there may be others, and the one that was moved is a new element
  useEffect(() => {
    if (!board.current) return
    const cards = cardsIn(board.current)
    const card = cards.find(({ dataset }) => dataset.card === current.current)
    const wasHere = card && document.activeElement === document.body
    makeStop(cards, card ?? cards[0])
    if (wasHere) titleOf(card)?.focus()
  })

  const onFocus = ({ target }: FocusEvent) => {
    const card = target.closest<HTMLElement>('[data-card]')
    if (!card || !board.current) return
    current.current = card.dataset.card ?? null
    makeStop(cardsIn(board.current), card)
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const goesOn = relatedTarget instanceof Element && !relatedTarget.closest('dialog')
    if (goesOn && !board.current?.contains(relatedTarget)) current.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const card = (event.target as Element).closest<HTMLElement>('[data-card]')
    if (!card) return
    const move = cardMove(event.key, event.shiftKey, areKeysOn())
    const href = move && hrefOf(card, move)
    if (href) router.push(href, { scroll: false })
    else if (event.shiftKey || !titleOf(neighbourOf(card, event.key))) return
    else titleOf(neighbourOf(card, event.key))?.focus()
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys only do sooner what the links of each card do
    <div ref={board} className="boards" onFocus={onFocus} onBlur={onBlur} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

function cardsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-card]')]
}

function titleOf(card: HTMLElement | null | undefined): HTMLElement | null {
  return card?.querySelector<HTMLElement>('.title') ?? null
}

function makeStop(cards: HTMLElement[], stop: HTMLElement | undefined): void {
  for (const card of cards)
    for (const link of card.querySelectorAll('a')) link.tabIndex = card === stop ? 0 : -1
}

function hrefOf(card: HTMLElement, move: 'choose' | 'back' | 'forward'): string | undefined {
  if (move !== 'choose') return card.dataset[move]
  return card.querySelector('.card__move')?.getAttribute('href') ?? undefined
}

function neighbourOf(card: HTMLElement, key: string): HTMLElement | null {
  const own = card.closest('[data-column]')
  const columns = [...(own?.parentElement?.querySelectorAll('[data-column]') ?? [])]
  const cards = columns.map(cardsIn)
  const column = own ? columns.indexOf(own) : -1
  const row = cards[column]?.indexOf(card) ?? -1
  const next = nextCard(
    cards.map(({ length }) => length),
    { column, row },
    key,
  )
  return next ? (cards[next.column]?.[next.row] ?? null) : null
}
