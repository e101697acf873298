'use client'

import { useRouter } from 'next/navigation'
import {
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type DialogProps = {
  title: ReactNode
  /** What the dialog is about, above its title. */
  eyebrow?: ReactNode
  /** The page without the dialog: Escape and the cross go there. */
  closeHref: string
  closeLabel: string
  /** Stands beside the form on a wide screen; a phone leaves it out. */
  side?: ReactNode
  sideLabel?: string
  /** Has room for two columns of its own. */
  wide?: boolean
  children: ReactNode
}

/**
 * A dialog that the server renders open, so that it works without script. With script it becomes modal:
 * the page behind it rests, Escape leaves it, and the focus comes back to where it was.
 */
export function Dialog(props: DialogProps) {
  const { title, eyebrow, closeHref, closeLabel, side, sideLabel, wide = false, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const router = useRouter()
  useModal(dialog)

  const leave = (event: SyntheticEvent) => {
    // a file or a date picker inside it tells of its own cancelling with the same event
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    router.push(closeHref, { scroll: false })
  }

  return (
    <dialog
      ref={dialog}
      className={side ? 'dialog dialog--wide' : wide ? 'dialog dialog--broad' : 'dialog'}
      aria-labelledby={titleId}
      open
      onCancel={leave}
      onClose={leave}
    >
      <div className="dialog__main">
        <header className="dialog__head">
          <div>
            {eyebrow && <p>{eyebrow}</p>}
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
          </div>
          <Link className="btn btn--quiet btn--icon" href={closeHref} scroll={false}>
            <Icon name="close" />
            <span className="vh">{closeLabel}</span>
          </Link>
        </header>
        {children}
      </div>
      {side && (
        <aside className="dialog__side" aria-label={sideLabel}>
          {side}
        </aside>
      )}
    </dialog>
  )
}

/** The buttons of a dialog: the last part of its form. On a phone they stay under the thumb. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className="dialog__foot">{children}</div>
}

function useModal(ref: { readonly current: HTMLDialogElement | null }) {
  const hydrating = useRef(useHydrating())
  const before = useRef<Element>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    before.current = document.activeElement
    if (!dialog.matches(':modal')) {
      // an open dialog cannot be made modal, and close() would tell everybody that it was left
      dialog.removeAttribute('open')
      dialog.showModal()
      // the server's dialog has risen already
      if (hydrating.current) for (const rise of dialog.getAnimations()) rise.finish()
    }
    firstStop(dialog)?.focus()
  }, [ref])

  // a passive effect ends after the dialog is gone: until then the page behind it takes no focus
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    },
    [],
  )
}

/** True in the one render that takes over what the server has sent. */
function useHydrating(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  )
}

function firstStop(dialog: HTMLDialogElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    dialog.querySelector<HTMLElement>('form :is(textarea, select, input:not([type="hidden"]))') ??
    dialog.querySelector<HTMLElement>('h2')
  )
}
