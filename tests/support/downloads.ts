import { beforeEach, vi } from 'vitest'

/** The files that the page hands over, in turn; jsdom has no downloads. Empty again before each test. */
export function useDownloads() {
  const handedOver: { name: string; file: Blob }[] = []
  beforeEach(() => {
    handedOver.length = 0
    const files: Blob[] = []
    URL.createObjectURL = (file) => `blob:${files.push(file as Blob) - 1}`
    URL.revokeObjectURL = vi.fn()
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const file = files[Number(this.href.slice('blob:'.length))] as Blob
      handedOver.push({ name: this.download, file })
    })
  })
  return handedOver
}
