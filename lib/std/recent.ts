/**
 * What was worked out lately, by key. Forgets everything when `most` are held: what is asked for again and again is
 * soon back, and knowing the oldest would cost more than it saves.
 */
export class Recent<K, V> {
  private readonly held = new Map<K, V>();
  private readonly most: number;
  private readonly make: (key: K) => V;

  constructor(most: number, make: (key: K) => V) {
    this.most = most;
    this.make = make;
  }

  /** The value of a key, made if it is not held. One that is `undefined` is made each time. */
  get(key: K): V {
    let value = this.held.get(key);
    if (value === undefined) {
      value = this.make(key);
      if (this.held.size >= this.most) this.held.clear();
      this.held.set(key, value);
    }
    return value;
  }
}
