-- The contents of files, in parts. One counts once all of its parts are here and have the hash that it is called by.
create table content (
    workspace uuid not null,
    hash bytea not null,
    size bigint not null,
    whole boolean not null,
    primary key (workspace, hash)
);

create table content_part (
    workspace uuid not null,
    hash bytea not null,
    part integer not null,
    bytes bytea not null,
    primary key (workspace, hash, part)
);
