/** Rows whose sum is kept together: few enough to add up, enough that the sums take no room. */
const inBlock = 128;

/**
 * The height of every row, measured or estimated, and where each begins. A height takes 4 bytes; a sum, a change and a
 * search take well under a microsecond, whatever their number. Heights are in CSS px.
 */
export class Heights {
  readonly #heights: Float32Array;
  readonly #isMeasured: Uint8Array;
  /** Sums of blocks, as a Fenwick tree. */
  readonly #tree: Float64Array;

  /** @param heights of all rows to begin with; the array is taken over */
  constructor(
    heights: Float32Array,
    isMeasured = new Uint8Array(Math.ceil(heights.length / 8)),
    isAlike = false,
  ) {
    this.#heights = heights;
    this.#isMeasured = isMeasured;
    this.#tree = new Float64Array(Math.ceil(heights.length / inBlock) + 1);
    this.#addUp(isAlike);
  }

  /** Rows that are all as high; no time is spent on any of them. */
  static alike(count: number, height: number): Heights {
    return new Heights(new Float32Array(count).fill(height), undefined, true);
  }

  get count(): number {
    return this.#heights.length;
  }

  get total(): number {
    return this.before(this.count);
  }

  at(row: number): number {
    return this.#heights[row] ?? 0;
  }

  isMeasured(row: number): boolean {
    return ((this.#isMeasured[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
  }

  /** @returns by how much the row is higher than it was said to be */
  measured(row: number, height: number): number {
    this.#isMeasured[row >> 3] = (this.#isMeasured[row >> 3] ?? 0) | (1 << (row & 7));
    return this.#set(row, height);
  }

  /** Takes an estimate for a row that was not measured. */
  estimated(row: number, height: number): number {
    return this.isMeasured(row) ? 0 : this.#set(row, height);
  }

  /** What lies above a row. */
  before(row: number): number {
    let sum = 0;
    for (let node = Math.floor(row / inBlock); node > 0; node -= node & -node)
      sum += this.#tree[node] as number;
    for (let each = row - (row % inBlock); each < row; each++) sum += this.#heights[each] as number;
    return sum;
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
      const height = this.#heights[row] as number;
      if (height > rest) break;
      rest -= height;
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }

  /** In another width every row is another height: all are estimates again. */
  scale(factor: number): void {
    for (let row = 0; row < this.count; row++)
      this.#heights[row] = Math.round((this.#heights[row] as number) * factor);
    this.#isMeasured.fill(0);
    this.#addUp();
  }

  #set(row: number, height: number): number {
    const before = this.at(row);
    this.#heights[row] = height;
    const more = this.at(row) - before;
    if (more !== 0) {
      for (let node = Math.floor(row / inBlock) + 1; node < this.#tree.length; node += node & -node)
        this.#tree[node] = (this.#tree[node] as number) + more;
    }
    return more;
  }

  #addUp(isAlike = false): void {
    const tree = this.#tree;
    for (let node = 1; node < tree.length; node++) {
      const start = (node - 1) * inBlock;
      const end = Math.min(this.count, node * inBlock);
      let sum = isAlike ? (end - start) * this.at(start) : 0;
      if (!isAlike) for (let row = start; row < end; row++) sum += this.#heights[row] as number;
      tree[node] = sum;
    }
    for (let node = 1; node < tree.length; node++) {
      const parent = node + (node & -node);
      if (parent < tree.length) tree[parent] = (tree[parent] as number) + (tree[node] as number);
    }
  }
}
