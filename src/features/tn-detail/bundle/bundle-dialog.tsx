import { useCallback } from 'react'
import { type BundleSource, supportBundle } from '#domain/csv/support-bundle.ts'
import { hiddenFound } from '#domain/findings/found.ts'
import { REMOVED_WORDS } from '#domain/record/removed.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { download } from '#ui/export/export-download.ts'
import { Button } from '#ui/page/button.tsx'
import { Dialog } from '#ui/page/dialog.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { useSteps } from '#ui/use-steps.ts'
import { countOf } from '#ui/value/format.ts'
import { type Shown, useDisguise } from '#ui/value/use-disguise.ts'
import classes from './bundle-dialog.module.css'

/** What a bundle is made of, as the page has it. */
export type Bundled = Omit<BundleSource, 'version' | 'hidden'>

/** Characters of the preview; the file has all of them. */
const PREVIEWED = 100_000

/** A number for a ticket: what the file will say, and what was taken out of it, before it is saved. */
export function BundleDialog({ source, onClose }: { source: Bundled; onClose: () => void }) {
  const shown = useDisguise()
  const bundle = useSteps(
    useCallback(
      function* () {
        const version = import.meta.env.VITE_VERSION
        return yield* supportBundle({
          ...(yield* hidden(source, shown)),
          hidden: shown.on,
          version,
        })
      },
      [source, shown],
    ),
  )
  const save = (text: string, ending: string, type: string) =>
    download(new File([text], `${fileName(source, shown.on)}.${ending}`, { type }))
  if (!bundle) {
    return (
      <Dialog title="Support bundle" wide onClose={onClose}>
        <Skeleton height={400} />
      </Dialog>
    )
  }
  const { markdown, json, removed } = bundle
  const left = markdown.length - PREVIEWED

  return (
    <Dialog
      title="Support bundle"
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => save(markdown, 'md', 'text/markdown;charset=utf-8')}>
            Download Markdown
          </Button>
          <Button
            variant="default"
            onClick={() => save(json, 'json', 'application/json;charset=utf-8')}
          >
            Download JSON
          </Button>
          <CopyButton label="Copy Markdown" text={markdown} hidden />
        </>
      }
    >
      {shown.on && (
        <p>Sensitive data is hidden in it, as it is on the screen. Show it to take it along.</p>
      )}
      <h3 className={classes.heading}>
        {removed.length === 0
          ? 'Nothing was removed'
          : `Removed: ${countOf(removed.length, 'value')}`}
      </h3>
      {removed.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ul tabIndex={0} className={classes.removed} aria-label="Removed">
          {removed.map(({ path, kind }) => (
            <li key={`${path} ${kind}`}>
              <code translate="no">{path}</code> {REMOVED_WORDS[kind]}
            </li>
          ))}
        </ul>
      )}
      <h3 className={classes.heading}>Preview</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label="Preview" className={classes.preview}>
        <pre translate="no">{markdown.slice(0, PREVIEWED)}</pre>
        {left > 0 && <p>{`${countOf(left, 'more character')} in the file.`}</p>}
      </section>
    </Dialog>
  )
}

/** What it is made of, hidden as the screen is. */
function* hidden(source: Bundled, { on, at, recording }: Shown): Generator<void, Bundled> {
  if (!on) return source
  return {
    ...source,
    raw: yield* recording(source.raw),
    judgements: source.judgements.map((it) => ({
      ...it,
      found: it.found.map((found) => hiddenFound(found, at)),
    })),
  }
}

/** "tn-12029822917-2026-11-23T0815Z": the digits of the number, else its uuid, and when it was fetched. */
function fileName({ number, uuid, fetchedAt }: Bundled, hide: boolean) {
  const digits = hide ? '' : number.replace(/\D/g, '')
  const time = new Date(fetchedAt).toISOString().slice(0, 16).replace(':', '')
  return `tn-${digits || uuid || 'record'}-${time}Z`
}
