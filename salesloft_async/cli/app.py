"""The commands and their options; what each of them does stands in a module of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import anyio
import typer

from salesloft_async._version import __version__
from salesloft_async.client import BASE_URL
from salesloft_async.errors import ConfigurationError

from . import completion
from .command import EXIT_CODES, BaseUrl, reported
from .settings import Settings, settings

__all__ = ["app"]

app: typer.Typer = typer.Typer(
    help="Work with the Salesloft REST API, or with a local sandbox of it that needs no account.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
config: typer.Typer = typer.Typer(help="Show what the command is set to and by whom, or change its configuration file.")
app.add_typer(config, name="config")

Json = Annotated[bool, typer.Option("--json", help="Write JSON to standard output, and nothing else.")]
Watched = Annotated[
    bool, typer.Option("--watch", help="Show budget, rate and requests as it goes; lines where there is no terminal.")
]
SettingName = Annotated[str, typer.Argument(metavar="NAME", help="A setting.", autocompletion=completion.set_names)]


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"salesloft-async {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    del version


@app.command("demo")
@reported
def _demo(
    settings: Settings,
    people: Annotated[int, typer.Option(min=1, max=1_000_000, help="People that the sandbox starts with.")] = 25_000,
    rows: Annotated[int, typer.Option(min=1, max=1_000_000, help="Rows to upload as one bulk job.")] = 10_000,
    live: Annotated[
        bool, typer.Option("--live", help="Read 10 pages of people from the real API (SALESLOFT_TOKEN); no writes.")
    ] = False,
    json: Json = False,
) -> None:
    """See the client at work on a local sandbox: read, write, meet an error, upload in bulk."""
    from .demo import run_demo  # here, as below: no command waits for what only another one needs

    anyio.run(run_demo, settings, people, rows, live, json, backend="asyncio")


@app.command("operations")
@reported
def _operations(
    resource: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="All about one resource, such as people, or lookups.",
            autocompletion=completion.resources,
        ),
    ] = None,
    json: Json = False,
) -> None:
    """List every operation and lookup of the client: its method, request, paging and connector name."""
    from .operations import show_operations

    show_operations(resource, json)


@app.command("run", context_settings={"help_option_names": []})
@reported
def _run(
    settings: Settings,
    context: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME", help="Connector name, such as create_person.", autocompletion=completion.connectors
        ),
    ] = None,
    payload: Annotated[
        str | None,
        typer.Option(
            "--input",
            "-i",
            metavar="FILE|-|JSON",
            help="The payload: a file, - for standard input, or JSON. "
            "Give secrets in a file or on standard input: other users can read a command line.",
        ),
    ] = None,
    show_help: Annotated[bool, typer.Option("--help", help="Show the arguments of NAME, or this message.")] = False,
) -> None:
    """Run an operation by its connector name and print what the API sent, as JSON."""
    if show_help and name is None:
        typer.echo(context.get_help())
        return
    from .run import describe_operation, run_operation

    if show_help:
        describe_operation(name or "")
    else:
        run_operation(name, payload, settings)


@app.command("export")
@reported
def _export(
    settings: Settings,
    resource: Annotated[
        str, typer.Argument(help="What to export, such as people.", autocompletion=completion.exported)
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", help="File to write: .jsonl, .csv, .sqlite or .parquet (arrow extra); - with singer."
        ),
    ],
    since: Annotated[
        str | None, typer.Option(help="Only records last updated from this time on (ISO 8601, with a zone).")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Only records last updated before this time.")] = None,
    filters: Annotated[
        list[str] | None,
        typer.Option(
            "--filter",
            metavar="NAME=VALUE",
            help='A filter of the list, such as owner_id=7 or "created_at>=2024-01-01" (>, <, <= too); repeatable.',
            autocompletion=completion.filters,
        ),
    ] = None,
    fields: Annotated[
        str | None,
        typer.Option(metavar="A,B", help="Only these fields, in this order.", autocompletion=completion.fields),
    ] = None,
    format: Annotated[
        Literal["jsonl", "csv", "sqlite", "parquet", "singer"] | None,
        typer.Option("--format", help="The format, whatever the file's name ends in; singer: a Singer stream."),
    ] = None,
    state: Annotated[
        Path | None, typer.Option(help="With singer: the state to go on from, as the target stored it.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an export that was interrupted.")] = False,
    filter_locally: Annotated[
        bool,
        typer.Option(
            "--filter-locally",
            help="Where the API cannot filter by updated_at: read the whole list, at its full cost, and leave out what "
            "--since and --until exclude.",
        ),
    ] = False,
    on_missing: Annotated[
        Literal["raise", "warn"],
        typer.Option(
            "--on-missing",
            help="When records that the API counts did not come: fail, and keep what was read for --resume, or write "
            "the file without them.",
        ),
    ] = "raise",
    watch: Watched = False,
    json: Json = False,
) -> None:
    """Write every record of a list to a file, at about one point per 100 records."""
    from .export import run_export

    run_export(
        resource, output, since=since, until=until, filters=filters or [], fields=fields, format=format, state=state,
        resume=resume, filter_locally=filter_locally, on_missing=on_missing, settings=settings, watch=watch,
        as_json=json,
    )  # fmt: skip


@app.command("upsert")
@reported
def _upsert(
    settings: Settings,
    file: Annotated[
        Path, typer.Argument(help="People: .csv, .tsv or .jsonl, each also with .gz, or .parquet, .sqlite or .db.")
    ],
    key: Annotated[
        str | None,
        typer.Option(
            help="Field that names the person: id, email_address or crm_id; else what a row has.",
            autocompletion=completion.keys,
        ),
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="COLUMN=FIELD",
            help="A column's field, where its header is not the field's name; COLUMN= leaves it out. Repeatable.",
            autocompletion=completion.mapped,
        ),
    ] = None,
    name: Annotated[str | None, typer.Option(help="A name for the bulk job.")] = None,
    on_bad_row: Annotated[
        Literal["raise", "skip"], typer.Option(help="What to do when a row cannot be uploaded.")
    ] = "raise",
    clear_empty: Annotated[bool, typer.Option("--clear-empty", help="Have empty cells clear their fields.")] = False,
    encoding: Annotated[
        str | None,
        typer.Option(help="Encoding of the file, such as cp1252; by default UTF-8, or what its byte order mark says."),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Send nothing: print each column's field, the first rows as they would be sent, and every problem.",
        ),
    ] = False,
    errors: Annotated[
        Path | None, typer.Option(help="Write failed and skipped rows here, to correct and upload: .csv or .jsonl.")
    ] = None,
    state: Annotated[
        Path | None, typer.Option(help="What an interrupted upload goes on from; by default beside FILE.")
    ] = None,
    restart: Annotated[bool, typer.Option("--restart", help="Begin anew, whatever the state file says.")] = False,
    wait: Annotated[bool, typer.Option(help="Wait for the job and tell what became of each row.")] = True,
    timeout: Annotated[float | None, typer.Option(help="Seconds to wait for the job.")] = None,
    watch: Watched = False,
    json: Json = False,
) -> None:
    """Create or change the people of a file as one bulk job; interrupted, the same command goes on.

    Headers are matched whatever their case, blanks, _ and -: "First Name" is first_name. A cell of tags has a semicolon
    between them, as in one;two: a comma separates nothing. An empty cell leaves its field. What was exported can be
    edited and uploaded again: columns that cannot be written are left out.
    """
    from salesloft_async.bulk import BulkOptions

    from .dry_run import show_preview
    from .upsert import columns_of, upsert_file

    options: BulkOptions = {
        "key": key,
        "map": columns_of(columns or ()),
        "name": name,
        "on_bad_row": on_bad_row,
        "clear_empty": clear_empty,
        "encoding": encoding,
        "errors": errors,
        "state": state,
        "restart": restart,
        "wait": wait,
        "timeout": timeout,
    }
    if dry_run:
        show_preview(file, json, options)
    else:
        upsert_file(file, settings, json, options, watch=watch)


@app.command("budget")
@reported
def _budget(settings: Settings, json: Json = False) -> None:
    """Show how many points of this minute are left to the team; asking costs one (SALESLOFT_TOKEN)."""
    from .budget import show_budget

    show_budget(settings, json)


@app.command("login")
@reported
def _login(
    client_id: Annotated[str | None, typer.Option(help="Of your app, instead of SALESLOFT_CLIENT_ID.")] = None,
    redirect_uri: Annotated[
        str, typer.Option(help="As your app has it registered: on this machine, with a port.")
    ] = "http://127.0.0.1:8400/callback",
    scope: Annotated[str, typer.Option(help="What to ask for; by default all that the app has registered.")] = "",
    accounts_url: Annotated[
        str | None,
        typer.Option(help="Where to log in, instead of SALESLOFT_ACCOUNTS_URL; a sandbox's address goes here."),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--token-file", metavar="FILE", help="Where to leave the tokens, for clients to find."),
    ] = None,
    open_browser: Annotated[bool, typer.Option("--open", help="Open the browser, too.")] = False,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds to wait for you to come back.")] = 300.0,
) -> None:
    """Log in to an OAuth app of yours; its secret comes from SALESLOFT_CLIENT_SECRET, or is asked for."""
    from .login import log_in

    log_in(
        settings(client_id=client_id, accounts_url=accounts_url, token_file=None if file is None else str(file)),
        redirect_uri=redirect_uri,
        scope=scope,
        open_browser=open_browser,
        patience=timeout,
    )


@app.command("sandbox")
@reported
def _sandbox(
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Port on 127.0.0.1; 0 takes a free one.")] = 8080,
    people: Annotated[int, typer.Option(min=0, max=1_000_000, help="People that it starts with.")] = 1_000,
    rate_limit: Annotated[int, typer.Option(min=1, help="Points that a team may spend in a minute.")] = 600,
    latency: Annotated[float, typer.Option(min=0, help="Seconds that each answer takes at the least.")] = 0.0,
    record: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Lead to the real API, and keep its answers here, people and secrets hidden."
        ),
    ] = None,
    to: Annotated[
        str | None, typer.Option(metavar="URL", help="Where --record leads to, if not to the real API.")
    ] = None,
    replay: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Give the answers that --record has kept.")
    ] = None,
    key_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="File with the secret of --record and --replay, instead of SALESLOFT_RECORDING_KEY: the same secret "
            "makes the same pseudonyms.",
        ),
    ] = None,
    key: Annotated[str | None, typer.Option(hidden=True)] = None,
) -> None:
    """Serve a local Salesloft until Ctrl-C, to try a program of yours on."""
    from .sandbox import record_answers, recording_key, replay_answers, serve_sandbox

    if key is not None:
        raise ConfigurationError(
            "--key: other users of this machine can read a secret in a command line: use --key-file FILE or set "
            "SALESLOFT_RECORDING_KEY"
        )
    if record and replay:
        raise ConfigurationError("--record, --replay: give one of them")
    if to is not None and not record:
        raise ConfigurationError("--to: goes with --record")
    if record:
        record_answers(record, port=port, base_url=to or BASE_URL, key=recording_key(key_file))
    elif replay:
        replay_answers(replay, port=port, key=recording_key(key_file))
    else:
        serve_sandbox(port=port, people=people, rate_limit=rate_limit, latency=latency)


@app.command("doctor")
@reported
def _doctor(
    areas: Annotated[
        bool,
        typer.Option("--areas", help="Ask each list for one record, to see what the token may read: a point each."),
    ] = False,
    base_url: BaseUrl = None,
    json: Json = False,
) -> None:
    """Look at all that a call needs - settings, token, network, clock, budget - and say what to do; costs a point."""
    from .doctor import examine

    examine(base_url, areas, json)


@app.command("help")
@reported
def _help(
    topic: Annotated[
        list[str] | None,
        typer.Argument(help="A section of the README, such as budget.", autocompletion=completion.topics),
    ] = None,
) -> None:
    """Show a section of the README, such as the one that an error names; without a topic, list them."""
    from .help import show_help

    show_help(topic or [])


@config.callback(invoke_without_command=True)
@reported
def _config(context: typer.Context, json: Json = False) -> None:
    """Show what the command is set to and by whom, or change its configuration file."""
    if context.invoked_subcommand is None:
        from .config import show_config

        show_config(json)


@config.command("get")
@reported
def _config_get(name: SettingName, json: Json = False) -> None:
    """Show the value of a setting alone; exit with 1 when it has none."""
    from .config import get_value

    get_value(name, json)


@config.command("set")
@reported
def _config_set(
    name: SettingName, value: Annotated[str, typer.Argument(help="What it is from now on; secrets are refused.")]
) -> None:
    """Set a value in the configuration file."""
    from .config import set_value

    set_value(name, value)


@config.command("unset")
@reported
def _config_unset(name: SettingName) -> None:
    """Take a value out of the configuration file."""
    from .config import unset_value

    unset_value(name)


@config.command("path")
@reported
def _config_path() -> None:
    """Show where the configuration file is, or would be: SALESLOFT_CONFIG_FILE says another place."""
    from .config import show_path

    show_path()
