"""`trecho serve`: the pages of a register, on this machine unless told otherwise."""

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from trecho.cli.wishes import Wishes

app = typer.Typer()


@app.command()
def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(help="Processes; as many as there are processors by default.", min=0)] = 0,
) -> None:
    """Serves the register's pages until it is stopped."""
    from trecho.store.register import open_register
    from trecho.web.secret_key import keep_key

    wishes: Wishes = context.obj
    register = wishes.register or os.environ.get("DATABASE_URL") or "trecho.db"
    os.environ["DATABASE_URL"] = register
    if "://" in register or Path(register).is_file():
        keep_key(register)
    shown = open_register(register)
    if not wishes.quiet:
        typer.echo(f"Serving {shown} at http://{host}:{port}/ (stop with Ctrl+C)", err=True)
    _served(host, port, workers or os.cpu_count() or 1)


def _served(host: str, port: int, workers: int) -> None:
    """Runs gunicorn in this process, the application loaded once and shared by its workers."""
    from django.db import connections
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # (gunicorn has no types)

    class Pages(BaseApplication):  # type: ignore[misc]  # (as above)
        """The WSGI application under gunicorn's arbiter."""

        def load_config(self) -> None:
            """Threads for slow lines, processes for the processors; nothing is logged but errors."""
            for name, value in {
                "bind": f"{'[' + host + ']' if ':' in host else host}:{port}",
                "workers": workers,
                "threads": 4,
                "worker_class": "gthread",
                "preload_app": True,
                "timeout": 60,
                "keepalive": 15,
                "loglevel": "error",
                "control_socket_disable": True,
                "worker_tmp_dir": "/dev/shm" if os.path.isdir("/dev/shm") else None,  # noqa: PTH112, S108  (gunicorn's heartbeat file, not ours)
            }.items():
                if name in self.cfg.settings:
                    self.cfg.set(name, value)

        def load(self) -> Any:
            """The application; connections opened before the fork are closed so that no two workers share one."""
            from trecho.web.wsgi import application

            connections.close_all()
            return application

    Pages().run()
