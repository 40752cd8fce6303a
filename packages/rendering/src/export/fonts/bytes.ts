/** Big-endian numbers of a font file. What lies beyond its end reads as zero, so that a damaged file cannot stop a picture. */
export class FontBytes {
  readonly all: Uint8Array;
  private readonly view: DataView;

  constructor(all: Uint8Array) {
    // Some platforms hand out arrays of a class of their own, whose parts are no copies.
    this.all = new Uint8Array(all.buffer, all.byteOffset, all.byteLength);
    this.view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.all.length ? this.view.getUint16(at) : 0;
  }

  i16(at: number): number {
    return at >= 0 && at + 2 <= this.all.length ? this.view.getInt16(at) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.all.length ? this.view.getUint32(at) : 0;
  }

  /** Four letters, such as the name of a table. */
  tag(at: number): string {
    return String.fromCharCode(...this.all.subarray(at, at + 4));
  }
}
