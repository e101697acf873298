'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, guestFormAction } from '@/lib/forms/form-action'
import { acceptInvitation, invitePerson, renewInvitation } from '@/lib/invitations/commands'
import { invitationPath } from '@/lib/invitations/rules'
import { acceptInvitationSchema, invitePersonSchema, renewInvitationSchema } from '@/lib/invitations/schema'

export const invitePersonAction = formAction(invitePersonSchema, async ({ actor, now }, input) => {
  const { token } = await invitePerson(actor, input, now)
  refresh()
  return { key: 'done.personInvited', values: { name: input.name, link: linkOf(token) } }
})

export const renewInvitationAction = formAction(renewInvitationSchema, async ({ actor, now }, input) => {
  const token = await renewInvitation(actor, input, now)
  refresh()
  return { key: 'done.invitationRenewed', values: { link: linkOf(token) } }
})

export const acceptInvitationAction = guestFormAction(acceptInvitationSchema, async (guest, input) => {
  await acceptInvitation(input, guest.address, guest.now)
  redirect('/sign-in')
})

/** The whole address, from the configuration and never from what a request says of itself. */
function linkOf(token: string): string {
  return `${process.env.APP_URL ?? ''}${invitationPath(token)}`
}
