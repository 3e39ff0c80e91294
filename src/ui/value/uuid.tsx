import classes from './uuid.module.css'

/** A uuid, shortened in the middle; whole on hover. */
export const Uuid = ({ uuid }: { uuid: string }) => (
  <span className={`mono ${classes.uuid}`} title={uuid} translate="no">
    {uuid.length > 13 ? `${uuid.slice(0, 8)}…${uuid.slice(-4)}` : uuid}
  </span>
)
