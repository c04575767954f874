/** Parts items into groups in which each is near another, the items in the order given. */
export function groupNear<Item>(items: readonly Item[], isNear: (a: Item, b: Item) => boolean): Item[][] {
  const groups: Item[][] = [];
  const left = new Set(items);
  for (const first of items) {
    if (!left.delete(first)) continue;
    const group = [first];
    // The list grows while it is walked.
    for (const item of group) {
      for (const other of left) {
        if (!isNear(item, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
