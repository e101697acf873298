import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link inside the product. It does not fetch ahead: every page is made for its reader at the moment of asking,
 * and a list of a hundred links would ask for a hundred pages that nobody opens.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
