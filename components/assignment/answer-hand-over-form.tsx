'use client'

import { type Subject, SubjectForm } from '@/components/assignment/subject-form'
import { TextArea } from '@/components/forms/text-area'
import { acceptHandOverAction, handBackAction } from '@/lib/hand-overs/actions'

type AnswerProps = Subject & {
  words: Record<'accept' | 'back' | 'reason' | 'reasonHint' | 'handBack' | 'close', string>
}

/** Two ways to answer a hand-over: to accept it as it is, or to hand it back and say why. */
export function AnswerHandOverForm({ words, ...subject }: AnswerProps) {
  return (
    <>
      <SubjectForm
        {...subject}
        action={acceptHandOverAction}
        labels={words}
        save={words.accept}
        close={words.close}
        plain
      />
      <h3 className="answer">{words.back}</h3>
      <SubjectForm
        {...subject}
        action={handBackAction}
        labels={words}
        save={words.handBack}
        close={words.close}
      >
        {(state) => (
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            state={state}
            limit={1000}
            required
          />
        )}
      </SubjectForm>
    </>
  )
}
