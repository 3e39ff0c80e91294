import { Field } from '#ui/fields.tsx'
import classes from './card.module.css'
import { maskSecrets } from './mask-secrets.ts'

/** A URL as text, never as a link, without the secrets that people put into URLs. */
export const UrlField = ({ label, url }: { label: string; url: string | null }) => (
  <Field label={label}>{url && <span className={classes.url}>{maskSecrets(url)}</span>}</Field>
)
