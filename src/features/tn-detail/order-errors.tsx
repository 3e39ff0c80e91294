import { Badge } from '#ui/badges.tsx'
import { Block } from './block.tsx'
import classes from './card.module.css'

type OrderErrorsProps = { errors: { reason: string | null; description: string | null }[] | null }

/** What went wrong with an order, in the words of the API. Nothing where nothing did. */
export function OrderErrors({ errors }: OrderErrorsProps) {
  if (!errors?.length) return null
  return (
    <Block title="Errors">
      <ul className={classes.errors}>
        {[...errors.entries()].map(([place, { reason, description }]) => (
          <li key={place}>
            <Badge tone="red">{reason ?? 'Error'}</Badge> {description}
          </li>
        ))}
      </ul>
    </Block>
  )
}
