import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A page driven by its keys alone, counting them: no pointer, no address, no focus set from outside. */
export class Keys {
  readonly page: Page
  count = 0
  #file: { name: string; mimeType: string; buffer: Buffer } | null = null

  constructor(page: Page) {
    this.page = page
    page.on('filechooser', (chooser) => void chooser.setFiles(this.#file ?? []))
  }

  async press(key: string): Promise<void> {
    this.count++
    await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    this.count += text.length
    await this.page.keyboard.type(text)
  }

  /** Tabs on to what is called so, and gives its whole name; fails where it is further away than a person would go. */
  async to(name: RegExp, most: number, key = 'Tab'): Promise<string> {
    const passed: string[] = []
    for (let steps = 0; steps < most; steps++) {
      await this.press(key)
      const here = await this.#standing()
      if (name.test(here)) return here
      passed.push(here)
    }
    return expect.fail(`${name} is further away than ${most} times ${key}: ${passed.join(' · ')}`)
  }

  /** Goes by the search's list of places; types at once, as one does. */
  async goTo(words: string, address: RegExp): Promise<void> {
    await this.press('Control+k')
    await this.type(words)
    await this.page
      .getByRole('option', { selected: true })
      .filter({ hasText: new RegExp(words, 'i') })
      .waitFor()
    await this.press('Enter')
    await this.arrive(address)
  }

  /** Until the page is there, and its next Tab begins in it. */
  async arrive(address: RegExp): Promise<void> {
    await this.page.waitForURL(address)
    await this.page.waitForFunction(() => document.activeElement?.id === 'main')
  }

  /** Enter on the button of a file, and the file. */
  async give(name: string, text: string): Promise<void> {
    this.#file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
    await this.press('Enter')
    await this.page.getByText(name).first().waitFor()
  }

  #standing(): Promise<string> {
    return this.page.evaluate(() => {
      const here = document.activeElement
      const label = here instanceof HTMLInputElement || here instanceof HTMLSelectElement ? here.labels?.[0]?.innerText : undefined
      const own = here instanceof HTMLElement && !(here instanceof HTMLSelectElement) ? here.innerText.slice(0, 80) : ''
      return here === document.body ? '–' : (here?.getAttribute('aria-label') ?? label ?? own)
    })
  }
}
