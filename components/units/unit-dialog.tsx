import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { ApprovalForm } from '@/components/units/approval-form'
import { AddUnitForm, RenameUnitForm } from '@/components/units/unit-form'
import { RestoreUnitForm, RetireUnitForm } from '@/components/units/unit-state-form'
import type { UnitItem } from '@/lib/units/queries'

/** A new unit, or one to rename, to retire or to bring back. */
export function UnitDialog({ unit, closeHref }: { unit?: UnitItem; closeHref: string }) {
  const t = useTranslations('unit')
  if (!unit)
    return (
      <Dialog title={t('add')} closeHref={closeHref} closeLabel={t('close')}>
        <AddUnitForm closeHref={closeHref} />
      </Dialog>
    )
  const { id, version, name, retiredAt, approvalRequired } = unit
  return (
    <Dialog title={t('edit')} closeHref={closeHref} closeLabel={t('close')}>
      {retiredAt ? (
        <RestoreUnitForm unitId={id} version={version} closeHref={closeHref} />
      ) : (
        <RetireUnitForm unitId={id} version={version} closeHref={closeHref} />
      )}
      <ApprovalForm unitId={id} version={version} required={approvalRequired} closeHref={closeHref} />
      <RenameUnitForm unitId={id} version={version} name={name} closeHref={closeHref} />
    </Dialog>
  )
}
