/* What we ask of the package, and no more: the one place that says which of its options and fields we stand on. */
declare module 'postal-mime' {
  type Mailbox = { name: string; address: string; group?: undefined }
  export type Address = Mailbox | { name: string; address?: undefined; group: Mailbox[] }
  export type Email = Partial<
    Record<'subject' | 'messageId' | 'date' | 'html' | 'text', string> & { from: Address } & Record<'replyTo' | 'to' | 'cc', Address[]>
  >
  type Limits = { maxNestingDepth: number; maxHeadersSize: number; maxRfc822NestingDepth: number; rfc822Attachments: boolean }
  const PostalMime: { parse(bytes: Uint8Array, limits: Limits): Promise<Email> }
  export default PostalMime
}
