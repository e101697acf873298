import { useTranslations } from 'next-intl'
import { OpenMentionForm } from '@/components/comments/one-comment-form'
import { Spoken } from '@/components/i18n/spoken'
import { Instant } from '@/components/time/instant'
import { Section } from '@/components/ui/section'
import { Task, TaskList } from '@/components/ui/task-list'
import type { MentionOfMe } from '@/lib/comments/queries'

/** The comments in which the reader is mentioned and that they have not opened yet; nothing where there are none. */
export function MentionsOfMe({ mentions }: { mentions: readonly MentionOfMe[] }) {
  const t = useTranslations('comment')
  if (mentions.length === 0) return null
  return (
    <Section id="mentions" title={t('mentions')} aside={<span className="muted">{mentions.length}</span>}>
      <TaskList>
        {mentions.map(({ id, number, title, text, authorName, writtenAt }) => (
          <Task
            key={id}
            href={`/commitments/${number}#comment-${id}`}
            title={<Spoken texts={title} />}
            detail={
              <>
                {number} · <bdi>{authorName}</bdi> · <Instant at={writtenAt} />
              </>
            }
            action={<OpenMentionForm commentId={id} label={t('open')} />}
          >
            <p className="written">{text}</p>
          </Task>
        ))}
      </TaskList>
    </Section>
  )
}
