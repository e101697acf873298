import { scaleMilestones } from '@/components/milestones/milestone-scale'
import type { MilestoneItem } from '@/lib/milestones/queries'

/**
 * Milestones on a line of time: a ring where one was planned, a dot where it was reached, a diamond where it is expected now.
 * What it shows stands below it in words.
 */
export function MilestoneLine({ milestones, today }: { milestones: MilestoneItem[]; today: string }) {
  const scale = scaleMilestones(milestones, today)
  return (
    <svg className="milestone-line" aria-hidden="true">
      <line className="milestone-line__rule" x1="0" y1="1em" x2="100%" y2="1em" />
      {scale.today !== null && (
        <line
          className="milestone-line__today"
          x1={`${scale.today}%`}
          y1="0"
          x2={`${scale.today}%`}
          y2="2em"
        />
      )}
      {scale.places.map(({ key, planned, expected, reached }) => (
        <g key={key}>
          {planned !== expected && (
            <line className="milestone-line__slip" x1={`${planned}%`} y1="1em" x2={`${expected}%`} y2="1em" />
          )}
          <circle className="milestone-line__planned" cx={`${planned}%`} cy="1em" r="0.4em" />
          {reached ? (
            <circle className="milestone-line__reached" cx={`${expected}%`} cy="1em" r="0.4em" />
          ) : (
            planned !== expected && (
              <svg x={`${expected}%`} y="1em" overflow="visible" aria-hidden="true">
                <rect
                  className="milestone-line__expected"
                  x="-0.35em"
                  y="-0.35em"
                  width="0.7em"
                  height="0.7em"
                  transform="rotate(45)"
                />
              </svg>
            )
          )}
        </g>
      ))}
    </svg>
  )
}
