"""The frame in which a page is read: from PDF's own coordinates to points from the top left, whichever way it is turned."""

FRAMES = 4
_SLANT = 0.2


class Frame:
    """A page's edges and how often it is turned by 90 degrees clockwise before it is shown."""

    __slots__ = ("across", "down", "height", "width")

    def __init__(
        self, across: tuple[float, float, float], down: tuple[float, float, float], size: tuple[float, float]
    ) -> None:
        self.across = across  # what x, y and 1 add to how far a point lies from the left
        self.down = down  # the same from the top
        self.width, self.height = size

    def base(self, x: float, y: float) -> float:
        """How far a point lies from the top."""
        return self.down[0] * x + self.down[1] * y + self.down[2]

    def runs(self, x: float, y: float) -> bool:
        """Whether what runs in this direction (none is told by 0, 0) runs across the frame, from left to right."""
        across = self.across[0] * x + self.across[1] * y
        down = self.down[0] * x + self.down[1] * y
        return (across > 0 and abs(down) < _SLANT * across) or x == y == 0


def framed(sides: tuple[float, float, float, float], turns: int) -> Frame:
    """The frame of a page with these edges (left, bottom, right, top) that is turned so often."""
    left, bottom, right, top = sides
    across, along = right - left, top - bottom
    upright = Frame((1.0, 0.0, -left), (0.0, -1.0, top), (across, along))
    clockwise = Frame((0.0, 1.0, -bottom), (1.0, 0.0, -left), (along, across))
    upside_down = Frame((-1.0, 0.0, right), (0.0, 1.0, -bottom), (across, along))
    anticlockwise = Frame((0.0, -1.0, top), (-1.0, 0.0, right), (along, across))
    return (upright, clockwise, upside_down, anticlockwise)[turns % FRAMES]
