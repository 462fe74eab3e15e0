/** Samples as a WAV file, which every browser plays: one channel, 16 bits. Source: Microsoft's RIFF specification (1991). */
import { RATE_HZ, type Wave } from './synth.ts'

const HEADER_BYTES = 44
const SAMPLE_BYTES = 2
const FULL_SCALE = 32_767

export function wavOf(wave: Wave): Uint8Array {
  const dataBytes = wave.length * SAMPLE_BYTES
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes)
  const view = new DataView(bytes.buffer)
  const word = (at: number, text: string): void => bytes.set(new TextEncoder().encode(text), at)
  word(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE_HZ, true)
  view.setUint32(28, RATE_HZ * SAMPLE_BYTES, true)
  view.setUint16(32, SAMPLE_BYTES, true)
  view.setUint16(34, 8 * SAMPLE_BYTES, true)
  word(36, 'data')
  view.setUint32(40, dataBytes, true)
  wave.forEach((sample, k) => {
    view.setInt16(HEADER_BYTES + k * SAMPLE_BYTES, Math.round(sample * FULL_SCALE), true)
  })
  return bytes
}
