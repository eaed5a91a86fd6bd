"""The team's points: what a request costs, and how many a minute of the server's clock still holds. Pure."""

from .costs import Costs, page_cost, plausible
from .model import Budget
from .values import BudgetState, Points, Reservation

__all__ = ["Budget", "BudgetState", "Costs", "Points", "Reservation", "page_cost", "plausible"]
