"""The pages, a blueprint each."""

from web.pages import (
    accounts,
    desk,
    desk_whole,
    dossier,
    dossiers,
    hand_in,
    home,
    numbers,
    queue,
    sampling,
    sign_in,
    trail,
    workings,
)

BLUEPRINTS = tuple(
    page.blueprint
    for page in (
        home,
        sign_in,
        accounts,
        desk,
        desk_whole,
        dossier,
        dossiers,
        hand_in,
        numbers,
        queue,
        sampling,
        trail,
        workings,
    )
)
