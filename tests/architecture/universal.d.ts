// What every JavaScript host of ours has (browser page, worker, Node) though the language does not: the
// pure core may use it. Only as far as it does; more needs a reason. Where the DOM library is loaded as
// well, these merge with its own.

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, target: Uint8Array): { read: number; written: number };
}
declare var TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}
declare var TextDecoder: { new (label?: string, options?: { fatal?: boolean }): TextDecoder };
