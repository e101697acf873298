/** Actions on one's own account, which everybody has, and that of somebody who holds a link; each is tested where it is named. */
export const ownActions: Record<string, string> = {
  withdrawCommentAction: 'lib/comments',
  openMentionAction: 'lib/comments',
  changeLanguageAction: 'e2e/rights.spec.ts',
  requestExportAction: 'lib/exports',
  retryExportAction: 'lib/exports',
  saveViewAction: 'lib/saved-views',
  changeViewAction: 'lib/saved-views',
  removeViewAction: 'lib/saved-views',
  changeAccountAction: 'lib/accounts',
  changePasswordAction: 'lib/accounts',
  endSessionAction: 'e2e/rights-limits.spec.ts',
  endOtherSessionsAction: 'lib/accounts',
  acceptInvitationAction: 'lib/invitations',
}
