// The shape of a record lives in the core, because packs are compiled in the browser too: edit it there.
export * from '../../lib/kb/record.ts';
