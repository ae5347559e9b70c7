"""How one build of a previewed site ended, in whatever way."""

from dataclasses import dataclass

from newsgen.orders import BuildReport
from newsgen.problems import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a build."""

    report: BuildReport | None
    """None when there was none: it could not run, or did not come to its end."""
    problems: tuple[Problem, ...] = ()
    """All that is to be told, warnings too."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What kept the site from changing; nothing when it was made."""
        if self.report and self.report.written is not None:
            return ()
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def is_new(self) -> bool:
        """Whether a file of the site became another one."""
        written = self.report and self.report.written
        return bool(written and (written.written or written.removed))

    def is_about(self, *rules: str) -> bool:
        """Whether one of these is what is wrong."""
        return any(problem.rule in rules for problem in self.problems)
