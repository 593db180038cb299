/** Rows whose sum is kept together: few enough to add up, enough that the sums take no room. */
const inBlock = 128;

/** An estimate is kept in units of so many px: it is wrong by more than that anyway. */
const unit = 4;
/** Heights that are no whole units, as measured ones are, or too many of them, lie in blocks of so many rows, made where there are any. */
const inFine = 512;
/** Stands for a height that lies in such a block. */
const fine = 0xff;

/**
 * The height of every row, measured or estimated, and where each begins. A height takes 1 byte, and 4 more among rows that
 * were measured; a sum, a change and a search take well under a microsecond, whatever their number. Heights are in CSS px.
 */
export class Heights {
  /** In units. */
  readonly #heights: Uint8Array;
  readonly #fine: Float32Array[] = [];
  readonly #isMeasured: Uint8Array;
  /** Sums of blocks, as a Fenwick tree. */
  readonly #tree: Float64Array;

  /** Rows that are all about as high; no time is spent on any of them. */
  constructor(count: number, height = 0) {
    const units = Math.round(height / unit);
    this.#heights = new Uint8Array(count).fill(Math.min(units, fine));
    if (units >= fine) for (let row = 0; row < count; row += inFine) this.#fineAt(row).fill(height);
    this.#isMeasured = new Uint8Array(Math.ceil(count / 8));
    this.#tree = new Float64Array(Math.ceil(count / inBlock) + 1);
    this.#addUp((start, end) => (end - start) * this.at(start));
  }

  get count(): number {
    return this.#heights.length;
  }

  get total(): number {
    return this.before(this.count);
  }

  at(row: number): number {
    const units = this.#heights[row] ?? 0;
    return units === fine ? (this.#fine[Math.floor(row / inFine)]?.[row % inFine] ?? 0) : units * unit;
  }

  isMeasured(row: number): boolean {
    return ((this.#isMeasured[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }

  /** @returns by how much the row is higher than it was said to be */
  measured(row: number, height: number): number {
    this.#setMeasured(row);
    return this.#set(row, height);
  }

  /** Takes an estimate for a row that was not measured. */
  estimated(row: number, height: number): number {
    return this.isMeasured(row) ? 0 : this.#set(row, inUnits(height));
  }

  /** What lies above a row. */
  before(row: number): number {
    let sum = 0;
    for (let node = Math.floor(row / inBlock); node > 0; node -= node & -node)
      sum += this.#tree[node] as number;
    return sum + this.#sum(row - (row % inBlock), row);
  }

  /** The row in which a place lies; the first or the last one when it lies outside. */
  rowAt(place: number): number {
    let block = 0;
    let rest = place;
    for (let step = 1 << (31 - Math.clz32(this.#tree.length)); step > 0; step >>= 1) {
      const sum = this.#tree[block + step];
      if (sum === undefined || sum > rest) continue;
      block += step;
      rest -= sum;
    }
    let row = block * inBlock;
    for (; row < this.count - 1; row++) {
      const height = this.at(row);
      if (height > rest) break;
      rest -= height;
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }

  /** In another width every row is another height: all are estimates again. */
  scale(factor: number): void {
    for (let row = 0; row < this.count; row++) this.#put(row, inUnits(this.at(row) * factor));
    this.#isMeasured.fill(0);
    this.#addUp();
  }

  /**
   * Takes over what is known of rows that were there before; `each` is given what takes over so many of them, from one
   * place to another.
   */
  takeOver(known: Heights, each: (take: (from: number, to: number, count: number) => void) => void): this {
    each((from, to, count) => {
      for (let row = 0; row < count; row++) {
        this.#put(to + row, known.at(from + row));
        if (known.isMeasured(from + row)) this.#setMeasured(to + row);
      }
    });
    this.#addUp();
    return this;
  }

  #setMeasured(row: number): void {
    this.#isMeasured[row >> 3] = (this.#isMeasured[row >> 3] ?? 0) | (1 << (row & 7));
  }

  #put(row: number, height: number): void {
    const units = height / unit;
    if (Number.isInteger(units) && units >= 0 && units < fine) {
      this.#heights[row] = units;
      return;
    }
    this.#heights[row] = fine;
    this.#fineAt(row)[row % inFine] = height;
  }

  #fineAt(row: number): Float32Array {
    return (this.#fine[Math.floor(row / inFine)] ??= new Float32Array(inFine));
  }

  #set(row: number, height: number): number {
    const before = this.at(row);
    this.#put(row, height);
    const more = this.at(row) - before;
    if (more !== 0) {
      for (let node = Math.floor(row / inBlock) + 1; node < this.#tree.length; node += node & -node)
        this.#tree[node] = (this.#tree[node] as number) + more;
    }
    return more;
  }

  #addUp(sumOf = (start: number, end: number) => this.#sum(start, end)): void {
    const tree = this.#tree;
    for (let node = 1; node < tree.length; node++)
      tree[node] = sumOf((node - 1) * inBlock, Math.min(this.count, node * inBlock));
    for (let node = 1; node < tree.length; node++) {
      const parent = node + (node & -node);
      if (parent < tree.length) tree[parent] = (tree[parent] as number) + (tree[node] as number);
    }
  }

  #sum(start: number, end: number): number {
    let sum = 0;
    for (let row = start; row < end; row++) sum += this.at(row);
    return sum;
  }
}

const inUnits = (height: number) => Math.round(height / unit) * unit;
