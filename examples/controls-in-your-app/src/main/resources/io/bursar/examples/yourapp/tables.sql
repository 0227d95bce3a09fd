create table purchase (
    id varchar(40) primary key,
    requester varchar(80) not null,
    supplier_id varchar(40) not null,
    category varchar(8) not null,
    total numeric(19, 2) not null
);
create table purchase_order (
    purchase_id varchar(40) primary key
);
create table invoice (
    id varchar(40) primary key,
    purchase_id varchar(40) not null,
    entered_by varchar(80) not null
);
