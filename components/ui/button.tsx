import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

export type ButtonVariant = 'primary' | 'default' | 'quiet'

type Look = {
  variant?: ButtonVariant
  icon?: IconName
  /** Shows the icon alone; the children become the name that is read aloud. */
  iconOnly?: boolean
  wide?: boolean
  /** The key that does the same, where there is one. */
  shortcut?: string
}

type ButtonProps = Look &
  Omit<ComponentProps<'button'>, 'disabled'> & {
    /** Why it cannot be used now, in words; without a reason it can. */
    disabledReason?: ReactNode
    busy?: boolean
  }

/** A button. One that cannot be used keeps its place, stays reachable by keyboard and says why. */
export function Button({ disabledReason, busy = false, type = 'button', ...props }: ButtonProps) {
  const { className, rest, content } = dress(props)
  const disabled = disabledReason !== undefined
  return (
    <button
      {...rest}
      className={className}
      type={disabled ? 'button' : type}
      aria-disabled={disabled || undefined}
      aria-busy={busy || undefined}
    >
      {content}
      {disabled && <span>{disabledReason}</span>}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: Look & ComponentProps<typeof Link>) {
  const { className, rest, content } = dress(props)
  return (
    <Link {...rest} className={className}>
      {content}
    </Link>
  )
}

function dress<Props extends Look & { className?: string | undefined; children?: ReactNode }>(props: Props) {
  const { variant = 'default', icon, iconOnly, wide, shortcut, className, children, ...rest } = props
  const classes = ['btn', `btn--${variant}`, iconOnly && 'btn--icon', wide && 'btn--wide', className]
  const words = iconOnly ? <span className="vh">{children}</span> : children
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {words}
      {shortcut && <kbd>{shortcut}</kbd>}
    </>
  )
  return { className: classes.filter(Boolean).join(' '), rest, content: icon || shortcut ? content : words }
}
