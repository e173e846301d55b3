"""The pages, a blueprint each."""

from web.pages import (
    accounts,
    bearer,
    desk,
    desk_whole,
    dossier,
    dossiers,
    hand_in,
    home,
    links,
    numbers,
    queue,
    same,
    sampling,
    sign_in,
    single_sign_on,
    trail,
    workings,
)

BLUEPRINTS = tuple(
    page.blueprint
    for page in (
        home,
        sign_in,
        single_sign_on,
        accounts,
        bearer,
        desk,
        desk_whole,
        dossier,
        dossiers,
        hand_in,
        links,
        numbers,
        queue,
        same,
        sampling,
        trail,
        workings,
    )
)
