-- What reporting tools read: one view for each kind of record, in plain words. A statement ends at the end of a line.

create view people as
select p.id, p.name, p.email, p.active, (select string_agg(r.role, ', ' order by r.role) from person_role r where r.person = p.id) as roles
from person p where p.live;

create view companies as
select c.id, c.name, c.country, c.website, c.strategic, c.distributor, c.lead_status, c.next_step, c.incomplete, c.external,
       c.owner as owner_id, o.name as owner, to_timestamp(c.created / 1000.0) as created_at
from company c left join person o on o.id = c.owner
where c.live and c.stands_for is null;

create view contacts as
select c.id, c.first_name, c.last_name, c.email, c.job_title, c.phone, c.country, c.incomplete, c.external,
       c.owner as owner_id, o.name as owner, to_timestamp(c.created / 1000.0) as created_at
from contact c left join person o on o.id = c.owner
where c.live;

create view contacts_of_companies as
select cc.contact as contact_id, cc.company as company_id from contact_company cc join contact c on c.id = cc.contact where c.live;

create view deals as
select d.id, d.title, s.stage, s.no as stage_order, s.open, s.won, s.stage = 'lost' as lost,
       d.amount / power(10::numeric, coalesce(m.digits, 2)) as amount, d.currency, s.weight,
       d.class, d.country, d.close_date, d.next_step, d.next_on, d.incomplete, d.external,
       d.company as company_id, c.name as company, d.owner as owner_id, o.name as owner,
       to_timestamp(d.created / 1000.0) as created_at, to_timestamp(d.entered / 1000.0) as entered_stage_at
from deal d join stage_name s on s.no = d.stage
left join company c on c.id = d.company left join person o on o.id = d.owner left join currency_digits m on m.currency = d.currency;

create view contacts_of_deals as
select dc.deal as deal_id, dc.contact as contact_id, dc.role from deal_contact dc join deal d on d.id = dc.deal where d.stage is not null;

create view offerings as
select o.id, o.name, o.shape, o.basis, o.price, o.currency, o.retired, o.external, to_timestamp(o.created / 1000.0) as created_at
from offering o where o.live;

create view prices_of_offerings as
select t.offering as offering_id, t.least as from_quantity, t.price from offering_tier t join offering o on o.id = t.offering where o.live;

create view offerings_of_deals as
select s.deal as deal_id, s.offering as offering_id, o.name as offering
from deal_sells s join deal d on d.id = s.deal left join offering o on o.id = s.offering where d.stage is not null
union all
select w.deal, null, w.offering from deal_offering w join deal d on d.id = w.deal where d.stage is not null;

create view transitions as
select t.deal as deal_id, t.place, f.stage as from_stage, g.stage as to_stage, to_timestamp(t.at / 1000.0) as moved_at, n.standing,
       t.stayed / 86400000.0 as days_in_stage_before
from transition t join stage_name f on f.no = t.from_stage join stage_name g on g.no = t.to_stage join standing_name n on n.no = t.standing;

create view activities as
select a.id, a.kind, a.direction, to_timestamp(a.at / 1000.0) as happened_at, a.subject, a.text, a.external,
       a.author as author_id, p.name as author, a.company as company_id, a.deal as deal_id
from activity a left join person p on p.id = a.author
where a.live;

create view tasks as
select t.id, t.what, t.details, t.kind, t.due, to_timestamp(t.done / 1000.0) as done_at, t.outcome, to_timestamp(t.created / 1000.0) as created_at,
       t.person as person_id, p.name as person, t.role, t.maker as maker_id, m.name as maker,
       t.company as company_id, t.deal as deal_id
from task t left join person p on p.id = t.person left join person m on m.id = t.maker
where t.live;

create view files as
select f.id, f.name, f.bytes, f.media as media_type, f.content as sha256, to_timestamp(f.created / 1000.0) as added_at,
       f.adder as added_by_id, p.name as added_by, f.on_record as record_id
from attachment f left join person p on p.id = f.adder
where f.live;

create view quotations as
select q.id, q.number, q.revision, q.status, coalesce(p.total, q.total) / power(10::numeric, coalesce(m.digits, 2)) as total,
       coalesce(p.currency, q.currency) as currency, q.customer, q.template, q.lines, p.dated as sent_on, q.valid_until, q.concluded_on,
       q.deal as deal_id, q.prepared_by as prepared_by_id, w.name as prepared_by, q.replaces as replaces_id
from quotation q left join paper p on p.id = q.paper left join person w on w.id = q.prepared_by
left join currency_digits m on m.currency = coalesce(p.currency, q.currency)
where q.live;

create view instalments as
select i.id, i.purpose, i.due, i.amount / power(10::numeric, coalesce(m.digits, 2)) as amount, i.currency,
       i.received, i.sum / power(10::numeric, coalesce(n.digits, 2)) as amount_received, i.sum_currency as currency_received, i.reference,
       i.deal as deal_id
from instalment i join deal d on d.id = i.deal
left join currency_digits m on m.currency = i.currency left join currency_digits n on n.currency = i.sum_currency
where d.stage is not null;

create view contracts as
select t.deal as deal_id, t.starts, t.ends, t.notice as notice_days, t.renew as renew_by
from contract_term t join deal d on d.id = t.deal where d.stage is not null;

create view signatures as
select s.id, split_part(s.record, ':', 1) as record_kind, nullif(split_part(s.record, ':', 2), '')::uuid as record_id, s.meaning, s.name,
       to_timestamp(s.created / 1000.0) as signed_at, s.version, s.signer as signer_id
from signature s where s.live;

create view service_changes as
select c.id, c.what, c.asked_by, c.asked_on, c.feasible, c.finding, c.decision, c.answer,
       c.costs / power(10::numeric, coalesce(m.digits, 2)) as costs, c.currency, c.deal as deal_id, c.quotation as quotation_id,
       c.successor as successor_id, c.maker as maker_id, p.name as maker, to_timestamp(c.created / 1000.0) as created_at
from service_change c left join person p on p.id = c.maker left join currency_digits m on m.currency = c.currency
where c.live;
