/** Legal forms, written out or in the way of forms: （株）, ㈱. */
const legalForm = /株式会社|有限会社|合同会社|合資会社|合名会社|\([株有同資名]\)|[\s・.,]/g;

/** Whether two 商号 can be of one company: legal form, width and spaces do not count. */
export const isSameCompany = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string) => name.normalize('NFKC').replace(legalForm, '').toLowerCase();
