type IconProps = {
  /** One of @mdi/js, in a square of 24. */
  path: string
  /** Pixels across. */
  size: number
  className?: string | undefined
}

/** A picture in the colour of the words beside it, which say what it means. */
export const Icon = ({ path, size, className }: IconProps) => (
  <svg
    aria-hidden
    className={className}
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="currentColor"
  >
    <path d={path} />
  </svg>
)
