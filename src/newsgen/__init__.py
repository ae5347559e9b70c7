"""newsgen: a static generator of news archives. Start reading at `build`."""

__version__ = "0.1.0"
