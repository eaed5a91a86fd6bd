"""The team's points: what a request costs, and how many a minute of the server's clock still holds. Pure."""

from .costs import Costs, page_cost
from .model import Budget, BudgetState, Reservation

__all__ = ["Budget", "BudgetState", "Costs", "Reservation", "page_cost"]
