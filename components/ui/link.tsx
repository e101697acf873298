import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string
  /** Whether the next page begins at its top; else it stays where the reader is, as for a dialog. */
  scroll?: boolean
}

/**
 * A link inside the product: a plain one, that `FollowLinks` of the frame follows without loading a page anew. A list has hundreds
 * of them, so it is no part with script itself. Nor does it fetch ahead: every page is made for its reader at the moment of
 * asking, and a list of a hundred links would ask for a hundred pages that nobody opens.
 */
export function Link({ scroll = true, ...props }: LinkProps) {
  return <a data-goes={scroll ? 'top' : 'here'} {...props} />
}
