/**
 * In a worker whose address says `?full=<store>&times=<n>`: so often there is no room in that store. Imported before the
 * worker's own code.
 */
const wish = new URLSearchParams(self.location.search);
let times = Number(wish.get('times') ?? Infinity);
const put = IDBObjectStore.prototype.put;

IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
  if (this.name === wish.get('full') && times-- > 0)
    throw new DOMException('full', 'QuotaExceededError');
  return put.apply(this, args);
};

export {};
