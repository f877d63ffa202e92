-- What was ordered under an idempotency key: the same key with other content is refused. Null for orders that were not placed by a form.
alter table sales_order add column request_digest text;
