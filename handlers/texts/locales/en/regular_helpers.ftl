# Helping every week without taking a shift every week.
regular-helper-done = <b>You help regularly</b>
    { $title }, { $role }, { $rhythm }
regular-helper-how = I put you on the shift each time and write to you. You only have to answer if you cannot come. If enough others help one day, I say so too.
regular-helper-line = { $title }, { $role }, { $rhythm }
regular-helper-left = You no longer help regularly: { $title }, { $role }. You can still take a single shift when it suits you.
regular-freed = You are now free of this many shifts: { $freed }. I am asking the others on the team.
regular-freed-late = Of these, this many begin within a day: { $late }. The host and the coordinator are told at once.
regular-kept = You have answered this many shifts yourself: { $kept }. They still stand until you cancel them.
regular-shift = <b>Your regular shift</b>
    { $title }, { $role }
    { $date }
    Are you coming?
regular-shift-discreet = <b>Your regular appointment</b>
    { $date }
    Are you coming?
regular-no-shift = <b>This time there are enough people to help</b>
    { $title }, { $role }
    { $date }
    You have the day off. Look in Open shifts to see where else you are needed.
error-enough-help-regularly = Enough people already help here regularly: { $role }. You can still take one shift at a time.
regular-shift-also = At the same time you are signed up as a guest: { $title }, { $date }. If you cannot manage both, please cancel one of them.
