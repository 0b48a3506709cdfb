import { subjectOf, textOfBatch } from '../alert-text.js'
import { DeliveryError, type Send } from '../channel.js'

/** Plain text through the SMTP server named; its Message-ID is that of the batch. */
export const email: Send<'email'> = async ({ smtp, from, to }, batch) => {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(smtp, { disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.sendMail({
      from,
      to: [...to],
      subject: subjectOf(batch),
      text: textOfBatch(batch),
      messageId: `<${batch.id.replace(':', '-')}@readout>`,
      date: new Date(batch.at),
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (cause) {
    throw new DeliveryError(`${new URL(smtp).host} did not take the message: ${(cause as Error).message}`, { cause })
  } finally {
    transport.close()
  }
}
