import { Field } from '#ui/fields.tsx'
import classes from './card.module.css'

/** A URL as text, never as a link; the secrets people put into URLs were masked as it arrived. */
export const UrlField = ({ label, url }: { label: string; url: string | null }) => (
  <Field label={label}>{url && <span className={classes.url}>{url}</span>}</Field>
)
