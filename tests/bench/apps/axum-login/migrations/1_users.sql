create table users (
    id integer primary key not null,
    username text not null unique,
    password text not null,
    nickname text not null default ''
);
