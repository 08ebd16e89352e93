# Words on many screens. The beginnings of button labels are promises of INTERFACE.md.
back-button = Tilbage
help-button = Hjælp
more-button = Flere
write-button = Skriv til os
find-button = Find noget at gå til
mine-button = Mine tilmeldinger
volunteer-button = Jeg vil gerne hjælpe
urgent-button = Akut hjælp
privacy-button = Det gemmer vi
yes-button = Ja
