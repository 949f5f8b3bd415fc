-- What a server keeps: ledgers and accounts. One text for H2 and PostgreSQL, with only what both understand. Every table is keyed by
-- workspace first, so that a cluster can spread workspaces over its machines. A statement ends at the end of a line.

-- How far a workspace's ledger has come; whoever adds to it holds this row.
create table ledger (
    workspace uuid not null primary key,
    epoch bigint not null,
    size bigint not null,
    received bigint not null,
    roots bytea not null,
    server_device uuid
);

-- At which size an epoch began.
create table epoch (
    workspace uuid not null,
    epoch bigint not null,
    size bigint not null,
    primary key (workspace, epoch)
);

-- The entries as they were numbered. A value holds a MiB at most in H2: the rest of a longer payload stands beside it.
create table entry (
    workspace uuid not null,
    number bigint not null,
    device uuid not null,
    n bigint not null,
    operation bigint not null,
    entity_type varchar(64) not null,
    entity uuid not null,
    revoked_device uuid,
    revoked_operation bigint,
    received bigint not null,
    status integer not null,
    leaf bytea not null,
    header bytea not null,
    payload bytea,
    payload_rest bytea,
    payload_size integer not null,
    primary key (workspace, number),
    unique (workspace, device, n)
);

create index entry_of_entity on entry (workspace, entity);
create index entry_of_operation on entry (workspace, device, operation);
create index entry_of_revoked on entry (workspace, revoked_device, revoked_operation);

-- The pushes as they were accepted.
create table push (
    workspace uuid not null,
    last bigint not null,
    first bigint not null,
    bytes bigint not null,
    device uuid not null,
    n bigint not null,
    hash bytea not null,
    signature bytea not null,
    root bytea not null,
    primary key (workspace, last)
);

-- The end of each device's chain.
create table chain (
    workspace uuid not null,
    device uuid not null,
    n bigint not null,
    hash bytea not null,
    primary key (workspace, device)
);

-- Roots of complete subtrees of a ledger's tree: those of 256 leaves, of 256 of those, and so on.
create table node (
    workspace uuid not null,
    height integer not null,
    place bigint not null,
    hash bytea not null,
    primary key (workspace, height, place)
);

create table account (
    workspace uuid not null,
    person uuid not null,
    password varchar(255) not null,
    failures integer not null,
    locked_until bigint not null,
    primary key (workspace, person)
);

create table session (
    workspace uuid not null,
    token bytea not null,
    person uuid not null,
    device uuid not null,
    expires bigint not null,
    primary key (workspace, token)
);

create index session_of_device on session (workspace, device);
create index session_of_person on session (workspace, person);

create table invitation (
    workspace uuid not null,
    token bytea not null,
    person uuid not null,
    expires bigint not null,
    used_by bytea,
    primary key (workspace, token)
);

-- Who comes with an invitation does not say to which workspace.
create index invitation_of_token on invitation (token);
create index invitation_of_person on invitation (workspace, person);

-- A workspace that is only being brought to the server: by which device, and how many entries of its history are still to come.
create table founding (
    workspace uuid not null primary key,
    device uuid not null,
    remaining bigint not null
);

-- Keys that the server signs with. Who reads this table can sign in the server's name.
create table secret (
    workspace uuid not null,
    name varchar(64) not null,
    content bytea not null,
    primary key (workspace, name)
);

-- Embedded only: up to where a workspace's journal has been applied.
create table applied (
    workspace uuid not null primary key,
    position bigint not null,
    segment integer not null,
    place bigint not null
);
